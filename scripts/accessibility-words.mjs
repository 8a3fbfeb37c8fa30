const screens = { desk: 'skærm, 1440 × 900', phone: 'telefon, 390 × 844' }
const schemes = { light: 'lys', dark: 'mørk' }

/** The statement in the form that the Danish law on accessibility of public websites asks for, from what was seen. */
export function statement({ seen, reservations, axe, on }) {
  const patterns = [...new Set(seen.map(({ pattern }) => pattern))].sort((a, b) => a.localeCompare(b, 'da'))
  const looks = [
    ...new Set(seen.map(({ screen, colorScheme }) => `${screens[screen]}, ${schemes[colorScheme]}`)),
  ]
  const findings = seen.flatMap(({ pattern, findings: found }) =>
    found.map((one) => ({ pattern, rule: one.split(':')[0] })),
  )
  const isClean = findings.length === 0
  const list = (pattern) => {
    const rules = [...new Set(findings.filter((one) => one.pattern === pattern).map(({ rule }) => rule))]
    return `| \`${pattern}\` | ${seen.filter((one) => one.pattern === pattern).length} | ${rules.length === 0 ? 'ingen' : rules.join(', ')} |`
  }
  return `# Tilgængelighedserklæring

*Siden er lavet af \`npm run accessibility-statement\` efter en kørsel den ${on}. Kommunen retter det, der står i kantede parenteser, og offentliggør den som sin egen.*

[Kommunens navn] arbejder for, at Kædetræk på [adressen] kan bruges af alle, og vil følge lov om tilgængelighed af offentlige organers websteder og mobilapplikationer.

## Overensstemmelse
Kædetræk ${isClean ? '**overholder delvist** kravene i EN 301 549 og WCAG 2.1 på niveau AA: programmet finder ingen fejl, men ikke alt er prøvet af mennesker' : '**overholder delvist** kravene i EN 301 549 og WCAG 2.1 på niveau AA: der er fejl, som står nedenfor'}.

## Indhold, der ikke er tilgængeligt
${isClean ? 'Kørslen fandt intet.' : `Kørslen fandt ${findings.length} fejl; de står ved siderne nedenfor.`}

${reservations.trim()}

## Hvad der er prøvet
Hver side er åbnet i en rigtig browser og gennemgået af axe ${axe} efter reglerne for WCAG 2.0, 2.1 og 2.2 på niveau A og AA, på ${looks.join(' og ')}. Ingen side er bredere end skærmen. ${patterns.length} sider er set på ${seen.length} gange.

| side | gange | fejl |
| --- | --- | --- |
${patterns.map(list).join('\n')}

Derudover går prøverne gennem de vigtigste opgaver med tastatur alene og uden scripts: log ind, gennemgang af en aftale, status på telefon, søgning.

## Kontakt
Møder du noget, du ikke kan bruge, så skriv til [e-mail] eller ring på [telefon]. Du får svar inden [antal] arbejdsdage, og du kan få oplysningerne på en anden måde imens.

## Tilsyn
Digitaliseringsstyrelsen fører tilsyn. Er du ikke tilfreds med svaret, kan du klage dertil.

## Om erklæringen
Lavet den ${on} ved selvevaluering med den kørsel, der er beskrevet ovenfor. Gennemgået af et menneske: [dato og navn]. Skal gennemgås igen senest [dato].
`
}
