interface TreeNode {
  id: string
  parentId: string | null
}

/** The node's own id and those of its ancestors, nearest first; empty for null. A circle ends the walk. */
export function lineageOf(nodes: readonly TreeNode[], id: string | null): string[] {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]))
  const lineage: string[] = []
  for (let at = id; at !== null && !lineage.includes(at); at = parents.get(at) ?? null) lineage.push(at)
  return lineage
}

/** The nodes with their depth (0 for a root) so that each stands below its parent, siblings in the order given. */
export function inTreeOrder<N extends TreeNode>(nodes: readonly N[]): { node: N; depth: number }[] {
  const walk = (parentId: string | null, depth: number): { node: N; depth: number }[] =>
    nodes
      .filter((node) => node.parentId === parentId)
      .flatMap((node) => [{ node, depth }, ...walk(node.id, depth + 1)])
  return walk(null, 0)
}

/** The node's own id and those of all its descendants, in tree order. */
export function withDescendants(nodes: readonly TreeNode[], id: string): string[] {
  const below = nodes
    .filter((node) => node.parentId === id)
    .flatMap((node) => withDescendants(nodes, node.id))
  return [id, ...below]
}
