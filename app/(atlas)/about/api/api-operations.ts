import { z } from 'zod'
import { openApiDocument } from '@/app/api/v1/openapi/openapi-document'
import type { ApiOperation } from '@/components/api/api-reference'

const documentSchema = z.object({
  paths: z.record(
    z.string(),
    z.object({
      get: z.object({
        summary: z.string(),
        parameters: z.array(
          z.object({
            name: z.string(),
            in: z.string(),
            required: z.boolean(),
            description: z.string().optional(),
            schema: z.object({ type: z.string().optional(), enum: z.array(z.string()).optional() }),
          }),
        ),
      }),
    }),
  ),
})

/** The operations of the OpenAPI document, as the page draws them: the page can't say what the document doesn't. */
export function listApiOperations(): ApiOperation[] {
  const { paths } = documentSchema.parse(openApiDocument())
  return Object.entries(paths).map(([path, { get }]) => ({
    path,
    summary: get.summary,
    parameters: get.parameters.map(({ name, required, description, schema }) => ({
      name,
      isRequired: required,
      type: schema.type ?? 'string',
      about: description ?? (schema.enum ? `One of ${schema.enum.join(', ')}.` : ''),
    })),
  }))
}
