import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

/** The rooms of src in the order in which data flows; what shares a line may import each other, if it is no circle. */
const order = [
  ...[
    'steps',
    'index cleanup',
    'watch',
    'main',
    'run',
    'start',
    'report',
    'publish',
    'plan',
    'accounts',
    'checks',
    'posts',
    'github',
    'inputs',
  ],
  ...[
    'postpost',
    'media',
    'log problem problem-codes clock cancel wording world duration spelling file-faults locked workspace',
  ],
]
const longest = 200

const root = join(import.meta.dirname, '..')
const files = globSync('src/**/*.ts', { cwd: root }).map((path) => path.replaceAll('\\', '/'))
const texts = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]))
const importsOf = (path: string): string[] =>
  Array.from((texts.get(path) ?? '').matchAll(/(?:from|import)[ (]'(\.[^']+)'/g), ([, to = '']) =>
    join(dirname(path), to).replaceAll('\\', '/'),
  )
const roomOf = (path: string): string => (path.split('/')[1] ?? '').replace(/\.ts$/, '')
const levelOf = (path: string): number => order.findIndex((rooms) => rooms.split(' ').includes(roomOf(path)))

test('every file of src is in a room that the list names', () => {
  const loose = files.filter((path) => levelOf(path) < 0)
  assert.deepEqual(
    loose,
    [],
    'Move these into the room they belong to, or give a new room its place in the list above.',
  )
})

test('imports of src point down the list only', () => {
  const upwards = files.flatMap((from) =>
    importsOf(from).flatMap((to) => (levelOf(to) < levelOf(from) ? [`${from} imports ${to}`] : [])),
  )
  assert.deepEqual(upwards, [], 'Hand the value in, or move what both need to the lower room.')
})

test('no files of src import each other in a circle', () => {
  const circles: string[] = []
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) circles.push([...trail.slice(trail.indexOf(path)), path].join(' imports '))
    if (done.has(path) || trail.includes(path)) return
    for (const to of importsOf(path)) visit(to, [...trail, path])
    done.add(path)
  }
  for (const path of files) visit(path, [])
  assert.deepEqual(circles, [], 'Move what they share into a file of its own that imports neither.')
})

test(`no file of src has more than ${longest} lines`, () => {
  const long = Array.from(texts, ([path, text]) => `${path} has ${text.split('\n').length - 1} lines`)
  const tooLong = long.filter((line) => Number(/has (\d+)/.exec(line)?.[1]) > longest)
  assert.deepEqual(tooLong, [], 'Find the second thing that the file does, and give it a file with a name.')
})
