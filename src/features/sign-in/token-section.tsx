import { Form } from 'react-router'
import { SelectField, TextField } from '../../design/field.tsx'
import { Notice, Section } from '../../design/page.tsx'
import { type TokenScope, tokenScopes } from '../../domain/access/api-token.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { useTexts } from '../../messages/use-texts.tsx'

/** A program's key as its owner sees it. */
export type ShownToken = Readonly<{
  id: string
  name: string
  scope: TokenScope
  endsOn: IsoDate
  usedOn: IsoDate | undefined
  isOver: boolean
}>

/** The keys of one's programs, a form for another, and the one just made, once. */
export function TokenSection({
  tokens,
  made,
  problem,
  proposedEnd,
}: {
  tokens: readonly ShownToken[]
  made: string | undefined
  problem: string | undefined
  proposedEnd: IsoDate
}) {
  const { t, format } = useTexts()
  return (
    <Section title={t.signIn.keys} id="keys" meta={t.signIn.keysLead}>
      {made ? (
        <Notice kind="good">
          <strong>{t.signIn.keyMade}</strong>
          <p>{t.signIn.keyMadeText}</p>
          <label className="field">
            {t.signIn.key}
            <input className="code" readOnly value={`Bearer ${made}`} />
          </label>
        </Notice>
      ) : null}
      {tokens.length === 0 ? null : (
        <Form method="post" className="mt-4">
          <table className="table table--stack">
            <thead>
              <tr>
                <th scope="col">{t.signIn.keyName}</th>
                <th scope="col">{t.signIn.keyScope}</th>
                <th scope="col">{t.signIn.used}</th>
                <th scope="col">{t.signIn.keyEnds}</th>
                <th scope="col">
                  <span className="visually-hidden">{t.signIn.removeKey}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {tokens.map((token) => (
                <tr key={token.id} className={token.isOver ? 'faint' : undefined}>
                  <th scope="row">{token.name}</th>
                  <td data-label={t.signIn.keyScope}>{t.signIn.keyScopes[token.scope]}</td>
                  <td data-label={t.signIn.used}>
                    {token.usedOn ? format.date(token.usedOn) : t.signIn.neverUsed}
                  </td>
                  <td data-label={t.signIn.keyEnds}>{format.date(token.endsOn)}</td>
                  <td>
                    <button
                      className="button button--small"
                      name="remove"
                      value={token.id}
                      aria-label={t.signIn.removeKeyNamed(token.name)}
                    >
                      {t.signIn.removeKey}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Form>
      )}
      <details className="fold mt-4" open={Boolean(problem)}>
        <summary>{t.signIn.newKey}</summary>
        {/* A new form after each key. */}
        <Form method="post" className="form form--narrow mt-3" key={tokens.length}>
          {problem ? <Notice kind="broken">{problem}</Notice> : null}
          <TextField name="name" label={t.signIn.keyName} hint={t.signIn.keyNameHint} isRequired />
          <SelectField
            name="scope"
            label={t.signIn.keyScope}
            options={tokenScopes.map((scope) => ({ value: scope, label: t.signIn.keyScopes[scope] }))}
          />
          <TextField name="endsOn" label={t.signIn.keyEnds} type="date" value={proposedEnd} isRequired />
          <div className="buttons">
            <button className="button button--primary" name="make" value="key">
              {t.signIn.makeKey}
            </button>
          </div>
        </Form>
      </details>
    </Section>
  )
}
