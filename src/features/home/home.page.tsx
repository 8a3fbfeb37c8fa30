/** Home. */
export default function HomePage() {
  return <h1>Kædetræk</h1>
}
