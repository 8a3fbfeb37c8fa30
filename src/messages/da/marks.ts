/** Danish texts of whether something written is internal or shared, and who reads it. */
export const marks = {
  mark: { internal: 'Internt', shared: 'Delt' },
  readBy: (who: string) => `læses af ${who}`,
  readers: {
    everybody: 'alle, også borgere',
    council: 'kolleger, kommunalbestyrelse og udvalg',
    colleagues: 'kolleger',
    circle: 'koordinator, direktion, planchef og revisor',
    planners: 'koordinator og planchef',
    'holders of the finding': 'den ansvarlige, ledelsen, koordinator, planchef og revisor',
    'readers of the finding': 'alle, der ser opmærksomhedspunktet',
    participants: 'dem, der var med',
    'readers of the element': 'alle, der ser punktet',
  },
  theCircle: (title: string) => `kredsen »${title}«`,
  // A comment on a finding is as its writer wants it.
  forWhom: 'Hvem er kommentaren til?',
  otherAnswers: 'Begrundelsen for at lukke, åbne igen eller frigive er altid delt.',
  // Words before they are approved.
  afterApproval: 'Når du har godkendt',
}
