import { cp, mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The repository of the demo, with its videos, in a new folder. */
export async function demoWorkspace(): Promise<string> {
  const workspace = await mkdtemp(join(tmpdir(), 'demo-'))
  await cp(here('workspace'), workspace, { recursive: true })
  for (const [name, fixture] of Object.entries({ launch: 'launch.mp4', teaser: 'h264-moov-first.mp4' })) {
    await cp(here(`../fixtures/videos/${fixture}`), join(workspace, `videos/${name}.mp4`))
  }
  return workspace
}

/** The accounts of the demo. */
export const connections = [
  { platformId: 'tiktok-acme1', username: 'acme' },
  { platformId: 'tiktok-studio2', username: 'acme.studio', displayName: 'Acme Studio' },
]

export const launchInputs = {
  videos: 'videos/launch.mp4',
  accounts: '@acme',
  caption: 'Out now! #launch',
  'viewer-setting': 'PUBLIC_TO_EVERYONE',
} as const

/** A week's plan, looked at before anything of it is sent. */
export const campaignInputs = {
  manifest: 'campaign.yml',
  'max-per-day': '1',
  'dry-run': 'true',
  preview: 'true',
} as const
