/** The cookie of a session as a persona, as a browser gets it when one chooses who one is. */
export async function personaSession(url: string, persona: string): Promise<string> {
  const answer = await fetch(`${url}/persona`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ persona }),
  })
  const [cookie = ''] = answer.headers.getSetCookie()
  return cookie.split(';')[0] ?? ''
}
