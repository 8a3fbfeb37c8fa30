import { z } from 'zod'
import type { MunicipalityId } from '../../domain/ids.ts'

const municipalityId = z.number().int().describe('The official code (kommunekode).') as unknown as z.ZodType<
  MunicipalityId,
  number
>

/** A municipality as the API sends it. */
export const municipalityShape = z.object({ id: municipalityId, name: z.string(), isDemo: z.boolean() })
