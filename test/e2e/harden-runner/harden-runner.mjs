import assert from 'node:assert/strict'

const policy = process.env['INPUT_EGRESS-POLICY']
const endpoints = (process.env['INPUT_ALLOWED-ENDPOINTS'] ?? '').trim().split(/\s+/)

assert.equal(policy, 'block')
for (const endpoint of endpoints) assert.match(endpoint, /^[\w-]+(?:\.[\w-]+)+:443$/, 'an endpoint is host:port')
