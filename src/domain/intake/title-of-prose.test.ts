import { expect, test } from 'vitest'
import { titleOfProse } from './title-of-prose.ts'

test.each([
  ['Der afsættes 6 mio. kr. i 2028 til renovering af Åstrup Svømmehal.', 'Renovering af Åstrup Svømmehal'],
  ['Til legepladser afsættes en pulje på 2,5 mio. kr. i 2028.', 'Legepladser'],
  ['Færre køb af konsulenter: 1,5 mio. kr. årligt.', 'Færre køb af konsulenter'],
  ['Nyt kunstgræs i Nørreby, 5,4 mio. kr. i 2027.', 'Nyt kunstgræs i Nørreby'],
  ['Gratis psykologhjælp til unge (1,1 mio. kr. årligt)', 'Gratis psykologhjælp til unge'],
  ['Administrationen reduceres med 2,0 mio. kr. i 2027.', 'Administrationen reduceres'],
  ['Salg af Rådhusvej 3 indbringer 8 mio. kr. i 2029.', 'Salg af Rådhusvej 3'],
  ['Klubberne lægges sammen. Der spares 0,3 mio. kr. i 2027.', 'Klubberne lægges sammen'],
  ['Parterne er enige om at tilføre folkeskolen 5,0 mio. kr. årligt.', 'Tilføre folkeskolen'],
  ['Parterne vil undersøge mulighederne for en ny bro.', 'Undersøge mulighederne for en ny bro'],
  ['at der udarbejdes en analyse af bygningerne inden sommer', 'En analyse af bygningerne'],
  ['Der afsættes 2,5 mio. kr. årligt til vedligeholdelse af grusveje.', 'Vedligeholdelse af grusveje'],
])('"%s" is called "%s"', (text, title) => {
  expect(titleOfProse(text).title).toBe(title)
})

test('a title is words of the text, in their place', () => {
  const text = 'Der afsættes 1,2 mio. kr. i 2027 til ledsagere, så ældre kan komme ud.'
  const { title, from, to } = titleOfProse(text)
  expect(text.slice(from, to).toLowerCase()).toBe(title.toLowerCase())
})
