/** Does these works in their order, at most `lanes` of them at once. */
export async function sideBySide(works, lanes) {
  const left = [...works]
  const workThrough = async () => {
    for (let work = left.shift(); work; work = left.shift()) await work()
  }
  await Promise.all(Array.from({ length: lanes }, workThrough))
}
