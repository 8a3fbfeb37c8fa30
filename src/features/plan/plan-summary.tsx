import { Figures } from '../../design/page.tsx'
import { useTexts } from '../../messages/use-texts.tsx'
import { Distribution } from '../../parts/distribution.tsx'
import type { PlanPageData } from './plan-page-data.ts'
import type { PlanQuery } from './plan-query.ts'

/** The key figures above the plan: of the agreement, or of the strategic lines where there is none. */
export function PlanSummary({ data, query }: { data: PlanPageData; query: PlanQuery }) {
  const { t, format } = useTexts()
  const { figures, agreement } = data
  if (!figures || !agreement)
    return (
      <Figures
        figures={[
          {
            label: t.plan.linesInPlan(data.counts.strategic),
            value: <Distribution shapes={data.themeShapes} />,
            isWide: true,
          },
        ]}
      />
    )
  return (
    <Figures
      figures={[
        {
          label: t.plan.itemsInAgreement(figures.count),
          value: <Distribution shapes={figures.shapes} />,
          isWide: true,
        },
        ...(figures.round
          ? [
              {
                label: figures.round.title,
                value: t.plan.roundFigure(figures.round.given, figures.round.asked),
                note: t.plan.roundNote(format.date(figures.round.dueOn)),
              },
            ]
          : []),
        {
          label: `${t.plan.operating(agreement.firstYear)}, ${format.unit(query.unit)}`,
          value: format.money(figures.operating.first.net, query.unit),
          note: t.plan.grossNote(
            format.money(figures.operating.first.expenditure, query.unit),
            format.money(figures.operating.first.reduction, query.unit),
          ),
        },
        {
          label: `${t.plan.capital(agreement.firstYear)}, ${format.unit(query.unit)}`,
          value: format.money(figures.capital.first.net, query.unit),
          note: t.plan.inAll(format.money(figures.capital.all, query.unit)),
        },
      ]}
    />
  )
}
