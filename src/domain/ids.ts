/** Branded identifiers: one kind of id can't be handed over where another is meant. */
type Brand<T, Name extends string> = T & { readonly __brand: Name }

/** The municipality's official code (kommunekode), e.g. 751. First in every key. */
export type MunicipalityId = Brand<number, 'MunicipalityId'>
/** One thing in the chain (led). A UUID. */
export type ElementId = Brand<string, 'ElementId'>
/** A typed arrow between two elements (kobling). A UUID. */
export type LinkId = Brand<string, 'LinkId'>
/** Somebody who acts in the system (person). A UUID; names live in one place, outside contents. */
export type PersonId = Brand<string, 'PersonId'>
/** One follow-up round (opfølgningsrunde). A UUID. */
export type RoundId = Brand<string, 'RoundId'>
/** One status (status). A UUID. */
export type StatusId = Brand<string, 'StatusId'>
/** The words of a status that council and public read (offentlig tekst). A UUID. */
export type PublicSummaryId = Brand<string, 'PublicSummaryId'>
/** An item before a body (politisk behandling). A UUID. */
export type TreatmentId = Brand<string, 'TreatmentId'>
/** A decision of a body (beslutning). A UUID. */
export type DecisionId = Brand<string, 'DecisionId'>
/** A stored document (dokument). A UUID. */
export type DocumentId = Brand<string, 'DocumentId'>
/** A measured value of an indicator (måling). A UUID. */
export type MeasurementId = Brand<string, 'MeasurementId'>
/** A request for access to documents (anmodning om aktindsigt). A UUID. */
export type AccessRequestId = Brand<string, 'AccessRequestId'>
/** A strategic conversation (strategisk samtale). A UUID. */
export type ConversationId = Brand<string, 'ConversationId'>
/** The gap-free number of a change (ændring) within its municipality, from 1. It is also the version that a writer has seen. */
export type ChangeNumber = Brand<number, 'ChangeNumber'>
/** The key of a change (ændring) before it has a number. A UUID. */
export type ChangeId = Brand<string, 'ChangeId'>
