import { useEffect, useRef, useState } from 'react'
import {
  Button,
  ComboBox,
  I18nProvider,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components'
import { useFetcher } from 'react-router'
import { TextField } from '../design/field.tsx'
import { useTexts } from '../messages/use-texts.tsx'
import { obstacleText, type ShownChoice, wayOf } from './shown-link.ts'

/** What the server answers to a link that was added in place. */
export type LinkAnswer = Readonly<{ done: string } | { problem: string }>

const wait = 80

/** The list that narrows while one types; Enter adds the link. Rendered in the browser only: its markup writes styles. */
export default function LinkComboBox({ id }: { id: string }) {
  const { t, language } = useTexts()
  const search = useFetcher<{ typed: string; choices: readonly ShownChoice[] }>()
  const adding = useFetcher<LinkAnswer>()
  const input = useRef<HTMLInputElement>(null)
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<string>()
  const choices = search.data?.choices ?? []
  const load = search.load
  useEffect(() => {
    const timer = setTimeout(
      () => void load(`/led/${id}/koblingsvalg?q=${encodeURIComponent(typed)}`),
      typed === '' ? 0 : wait,
    )
    return () => clearTimeout(timer)
  }, [id, typed, load])
  useEffect(() => input.current?.focus(), [])
  const choose = (key: string): void => {
    const choice = choices.find((one) => one.key === key)
    if (!choice) return
    setProblem(choice.obstacle && `${choice.title} ${obstacleText(choice.obstacle, t)}.`)
    if (choice.obstacle) return
    const evidence = input.current?.form?.elements.namedItem('evidence')
    const form = new FormData()
    form.set('do', 'add')
    form.set('answer', 'here')
    form.set('choice', key)
    form.set('evidence', evidence instanceof HTMLInputElement ? evidence.value : '')
    void adding.submit(form, { method: 'post', action: `/led/${id}/koblinger` })
    if (evidence instanceof HTMLInputElement) evidence.value = ''
    setTyped('')
  }
  const answer = adding.state === 'idle' ? adding.data : undefined
  const said = problem ?? (answer && 'problem' in answer ? answer.problem : undefined)
  return (
    <I18nProvider locale={language === 'da' ? 'da-DK' : 'en-GB'}>
      <ComboBox
        className={`field combo ${said ? 'field--error' : ''}`}
        items={choices}
        inputValue={typed}
        onInputChange={(text) => {
          setTyped(text)
          setProblem(undefined)
        }}
        selectedKey={null}
        onSelectionChange={(key) => key !== null && choose(String(key))}
        allowsEmptyCollection
        allowsCustomValue
        name="typed"
        formValue="text"
        menuTrigger="input"
        isInvalid={said !== undefined}
      >
        <Label>{t.links.target}</Label>
        <Text slot="description" className="field__hint">
          {t.links.hint}
        </Text>
        <div className="combo__field">
          <Input ref={input} autoComplete="off" />
          <Button className="combo__open">▾</Button>
        </div>
        <Popover className="combo__popover" offset={2}>
          <ListBox<ShownChoice>
            className="combo__list"
            renderEmptyState={() => (
              <div className="combo__empty">
                {search.state === 'loading' ? t.links.searching : t.links.none}
              </div>
            )}
          >
            {(choice) => (
              <ListBoxItem
                id={choice.key}
                textValue={choice.title}
                className={choice.obstacle ? 'combo__choice combo__choice--not' : 'combo__choice'}
              >
                <Text slot="label">
                  <span className="meta">{wayOf(choice, t)}</span> {choice.title}
                </Text>
                <Text slot="description" className="meta">
                  {[
                    t.common.kind[choice.kind],
                    choice.serves && t.links.servesWhat(choice.serves),
                    choice.obstacle && obstacleText(choice.obstacle, t),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      <TextField name="evidence" label={t.links.evidence} hint={t.links.evidenceHint} />
      <p className={said ? 'field__error' : 'meta'} role="status">
        {said ?? (answer && 'done' in answer ? answer.done : '')}
      </p>
    </I18nProvider>
  )
}
