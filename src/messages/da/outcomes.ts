/** Danish texts of what has left a conversation. */
export const outcomes = {
  title: 'Fra samtaler',
  kind: { agreed: 'Aftalt', wish: 'Ønske', solution: 'Løsning' },
}
