/** Danish names of the groups of a plan. */
export const groups = {
  operating: 'Driftsændringer',
  capital: 'Anlægsprojekter',
  economic: 'Økonomisk bæredygtighed',
  social: 'Social bæredygtighed',
  environmental: 'Miljømæssig bæredygtighed',
  'future budgets': 'Kommende budgetforhandlinger',
  intent: 'Hensigtserklæringer uden område',
}
