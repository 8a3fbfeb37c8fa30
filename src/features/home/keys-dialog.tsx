import { useState } from 'react'
import { Dialog, Heading } from 'react-aria-components/Dialog'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { areLetterKeysOn, type PageKey, setLetterKeys, type WorkingKeys } from '../../design/page-keys.tsx'
import { useTexts } from '../../messages/use-texts.tsx'

/** The keys that work here and everywhere, and the switch that turns single keys off. Loaded when it is first asked for. */
export default function KeysDialog({ working, close }: { working: WorkingKeys; close: () => void }) {
  const { t } = useTexts()
  const [areOn, setOn] = useState(areLetterKeysOn)
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => isOpen || close()}>
      <Modal className="dialog">
        <Dialog>
          <div className="dialog__head">
            <Heading slot="title">{t.common.keys.title}</Heading>
            <button type="button" className="button" onClick={close}>
              {t.common.close}
            </button>
          </div>
          <KeyList title={t.common.keys.here} keys={working.here} />
          <KeyList title={t.common.keys.everywhere} keys={working.everywhere} />
          <label className="check">
            <input
              type="checkbox"
              checked={areOn}
              onChange={(event) => {
                setLetterKeys(event.currentTarget.checked)
                setOn(event.currentTarget.checked)
              }}
            />
            {t.common.keys.areOn}
          </label>
          <p className="meta">{t.common.keys.never}</p>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function KeyList({ title, keys }: { title: string; keys: readonly PageKey[] }) {
  return keys.length === 0 ? null : (
    <section className="dialog__part">
      <h3>{title}</h3>
      <dl className="key-list">
        {keys.map((key) => (
          <div key={key.key}>
            <dt>
              {key.key.split(/[ +]/).map((one) => (
                <kbd key={one}>{one.length === 1 ? one.toUpperCase() : one}</kbd>
              ))}
            </dt>
            <dd>{key.label}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
