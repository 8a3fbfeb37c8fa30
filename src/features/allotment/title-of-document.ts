import type { ChainView } from '../../domain/chain/chain-view.ts'
import type { DocumentId } from '../../domain/ids.ts'

/** What people call a document: the agreement that was made of it, else its file's name; nothing when neither is seen. */
export const titleOfDocument = (
  view: ChainView,
  document: DocumentId,
  name: string | undefined,
): string | undefined =>
  view.all('agreement').find((agreement) => agreement.document === document)?.title ??
  name?.replace(/\.[a-z]{2,5}$/i, '')
