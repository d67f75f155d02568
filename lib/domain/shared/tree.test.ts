import { expect, test } from 'vitest'
import { inTreeOrder, lineageOf, withDescendants } from './tree'

const nodes = [
  { id: 'neuron', parentId: 'neural' },
  { id: 'neural', parentId: null },
  { id: 'heart', parentId: null },
  { id: 'dopaminergic', parentId: 'neuron' },
]

test('a lineage runs from the node to its root', () => {
  expect(lineageOf(nodes, 'dopaminergic')).toEqual(['dopaminergic', 'neuron', 'neural'])
  expect(lineageOf(nodes, null)).toEqual([])
})

test('a circle of parents ends the walk', () => {
  expect(
    lineageOf(
      [
        { id: 'a', parentId: 'b' },
        { id: 'b', parentId: 'a' },
      ],
      'a',
    ),
  ).toEqual(['a', 'b'])
})

test('the tree order puts each node below its parent with its depth', () => {
  expect(inTreeOrder(nodes).map(({ node, depth }) => `${depth} ${node.id}`)).toEqual([
    '0 neural',
    '1 neuron',
    '2 dopaminergic',
    '0 heart',
  ])
})

test('descendants include the node itself', () => {
  expect(withDescendants(nodes, 'neural')).toEqual(['neural', 'neuron', 'dopaminergic'])
  expect(withDescendants(nodes, 'heart')).toEqual(['heart'])
})
