import * as core from '@actions/core'
import type { Log } from '../log.ts'
import { visible } from '../wording.ts'

/** Annotations, by how bad it is. */
export const annotateAs = { error: core.error, warning: core.warning, notice: core.notice }

/** The workflow log. Text from files and servers must not become a workflow command, so its lines never begin like one. */
export const workflowLog: Log = {
  info: (line) => core.info(plain(line)),
  warning: (line) => core.warning(visible(line)),
  group: (title, lines) => {
    core.startGroup(plain(title))
    for (const line of lines) core.info(plain(line))
    core.endGroup()
  },
}

/** The runner reads `::command::` at the beginning of a line (spaces before it do not help) and `##[command]` anywhere in it. */
export const plain = (text: string): string =>
  visible(text)
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^(\s*):/, '$1\u200b:').replaceAll('##[', '#\u200b#['))
    .join('\n')
