/** The longest words only: 路面塌 says what 路, 塌 and 路面 say. */
export function longest<T extends { text: string }>(words: T[]): T[] {
  return words.filter(
    (one, i) =>
      !words.some((other, j) => (other.text.length > one.text.length || j < i) && other.text.includes(one.text)),
  )
}

/** A text in pieces: which of its characters lie in one of the words, where words may overlap. */
export function marked(text: string, words: string[]): { text: string; decided: boolean }[] {
  const inWord = new Array<boolean>(text.length).fill(false)
  for (const word of words) {
    if (!word) continue
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) inWord.fill(true, at, at + word.length)
  }
  const pieces: { text: string; decided: boolean }[] = []
  for (let i = 0; i < text.length; i++) {
    const last = pieces[pieces.length - 1]
    if (last && last.decided === inWord[i]) last.text += text[i]
    else pieces.push({ text: text[i], decided: inWord[i] })
  }
  return pieces
}
