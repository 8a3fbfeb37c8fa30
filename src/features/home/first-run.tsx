import { Link } from 'react-router'
import { Empty, PageHead } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'

/** The front page of an empty municipality: what to begin with. */
export function FirstRun({ name, mayPlan }: { name: string; mayPlan: boolean }) {
  const { t } = useTexts()
  const steps = [
    { title: t.home.steps.document, text: t.home.steps.documentText, to: '/import' },
    { title: t.home.steps.bodies, text: t.home.steps.bodiesText, to: '/grundlag/body' },
    { title: t.home.steps.goals, text: t.home.steps.goalsText, to: '/grundlag/vision' },
  ]
  return (
    <>
      <title>{`${t.home.firstRun} – ${t.common.product}`}</title>
      <PageHead title={t.home.firstRun} meta={t.home.greeting(name)} />
      <p className="lead">{t.home.firstRunLead}</p>
      {mayPlan ? (
        <ol className="cards mt-5">
          {steps.map((step, index) => (
            <li key={step.to}>
              <h2 className="t-5">
                {index + 1}. {step.title}
              </h2>
              <p>{step.text}</p>
              <Link className={index === 0 ? 'button button--primary' : 'button'} to={step.to}>
                {step.title}
              </Link>
            </li>
          ))}
        </ol>
      ) : (
        <Empty title={t.plan.empty} />
      )}
    </>
  )
}
