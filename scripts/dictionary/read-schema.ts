export interface SchemaModel {
  name: string
  description: string
  fields: { name: string; type: string; note: string }[]
}

export interface SchemaEnum {
  name: string
  values: string[]
}

/** Reads models and enums of a Prisma schema with their comments (`///` above a model, `//` behind a field). */
export function readSchema(text: string): { models: SchemaModel[]; enums: SchemaEnum[] } {
  const blocks = [...text.matchAll(/((?:^\/\/\/.*\n)*)^(model|enum) (\w+) \{\n([\s\S]*?)^\}/gm)]
  return {
    models: blocks.filter(([, , kind]) => kind === 'model').map(readModel),
    enums: blocks.filter(([, , kind]) => kind === 'enum').map(readEnum),
  }
}

function readModel([, comment = '', , name = '', body = '']: RegExpMatchArray): SchemaModel {
  const description = comment
    .replace(/^\/\/\/ ?/gm, '')
    .replace(/\s+/g, ' ')
    .trim()
  return { name, description, fields: body.split('\n').flatMap(readField) }
}

// `name  Type @attributes // note`; relations to other models are columns of the other table
function readField(line: string): SchemaModel['fields'] {
  const match = /^ {2}(\w+)\s+(\w+(?:\[\])?\??)([^/]*)(?:\/\/\/? ?(.*))?$/.exec(line)
  const [, name, type, attributes = '', note = ''] = match ?? []
  if (name === undefined || type === undefined) return []
  const isRelation = type.endsWith('[]') || attributes.includes('@relation') || isModelName(type)
  return isRelation ? [] : [{ name, type, note: note.trim() }]
}

const SCALARS = ['String', 'Int', 'Float', 'Boolean', 'DateTime', 'Bytes', 'BigInt', 'Json']
const ENUMS = /^(Scope|Visibility|\w*(Reason|Basis|State|Role|Kind|System|Operation))$/

function isModelName(type: string): boolean {
  const plain = type.replace('?', '')
  return !SCALARS.includes(plain) && !ENUMS.test(plain)
}

function readEnum([, , , name = '', body = '']: RegExpMatchArray): SchemaEnum {
  return {
    name,
    values: body
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => /^\w+$/.test(line)),
  }
}
