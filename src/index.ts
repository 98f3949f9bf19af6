import * as core from '@actions/core'
import * as glob from '@actions/glob'
import { EnvHttpProxyAgent, request } from 'undici'
import { parseDocument } from 'yaml'
import { z } from 'zod'

core.info(String([typeof request, typeof EnvHttpProxyAgent, typeof parseDocument, typeof z.object, typeof glob.create]))
const { Liquid } = await import('liquidjs')
core.info(typeof Liquid)
const mb = await import('mediabunny')
core.info(typeof mb.Input)
const gh = await import('@actions/github')
core.info(typeof gh.getOctokit)
const t = await import('temporal-polyfill')
core.info(typeof t.Temporal.PlainDateTime)
