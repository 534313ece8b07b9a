/* Body of the utility process. */
process.parentPort.on('message', ({ data, ports }) => {
  if (data.kind === 'facts') {
    process.parentPort.postMessage({ pid: process.pid, type: process.type, argv: process.argv.slice(2), execArgv: process.execArgv, word: process.env.FIDELITY_WORD })
  } else if (data.kind === 'port') {
    const [port] = ports
    port.on('message', (event) => port.postMessage({ doubled: event.data.value * 2, map: event.data.map, bytes: event.data.bytes.length }))
    port.start()
  } else if (data.kind === 'exit') process.exit(data.code)
  else if (data.kind === 'fill') {
    const kept = []
    for (;;) kept.push(Array.from({ length: 1e6 }, () => ({ kept: kept.length })))
  } else if (data.kind === 'say') {
    console.log('一行输出')
    process.parentPort.postMessage('said')
  }
})
