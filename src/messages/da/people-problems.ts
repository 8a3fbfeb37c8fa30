/** Danish sentences about what can’t be done about people. */
export const peopleProblems = {
  'nobody answers':
    'Personen svarer for noget, og ingen andre sidder i stillingen. Vælg, hvem der svarer bagefter.',
  'not allowed': 'Kun administratoren og koordinatoren kan ændre på mennesker.',
  'unknown person': 'Personen findes ikke længere.',
  'like cpr': 'Navnet ligner et CPR-nummer. Skriv kun navnet.',
  'role needs a unit': 'En leder skal have den enhed, rollen gælder for.',
  'role needs a body': 'Et udvalgsmedlem skal have det udvalg, rollen gælder for.',
  'scope does not fit': 'Rollen kan ikke gælde for det, der er valgt.',
  'unknown position': 'Stillingen findes ikke længere; vælg en anden.',
  'already held': 'Det har personen allerede.',
  'not held': 'Det har personen ikke mere; genindlæs siden.',
  erased: 'Personen er slettet, og der kan ikke ændres mere på den.',
  'ends before it begins': 'Den sidste dag ligger før den første; ret datoen.',
  'nobody left':
    'Så er der ingen tilbage, der kan tilføje mennesker. Giv først en anden rollen som koordinator eller administrator.',
}
