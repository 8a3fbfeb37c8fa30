// Stands for the worker: hangs on one paper, dies on another, answers the rest.
process.on('message', ({ order, paper }) => {
  if (paper.title === 'die') process.exit(1)
  if (paper.title !== 'hang') process.send({ order, file: new Uint8Array([process.pid & 255]) })
})
