// @actions/glob tells what it searches, which thousands of runs need not; everything else is printed as ever.
const write = process.stdout.write.bind(process.stdout)
process.stdout.write = (chunk: string | Uint8Array, ...rest: []) =>
  (typeof chunk === 'string' && chunk.startsWith('::debug::')) || write(chunk, ...rest)
