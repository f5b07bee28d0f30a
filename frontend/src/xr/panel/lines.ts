/** Pure: words set in lines no wider than `width`, by `measure`. Words stay whole unless one alone is too wide. */
export function setInLines(text: string, width: number, measure: (words: string) => number): string[] {
  return text.split('\n').flatMap((paragraph) => setParagraph(paragraph, width, measure));
}

function setParagraph(paragraph: string, width: number, measure: (words: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(/\s+/).filter(Boolean)) {
    const longer = line ? `${line} ${word}` : word;
    if (measure(longer) <= width) {
      line = longer;
      continue;
    }
    if (line) lines.push(line);
    const [rest, ...whole] = broken(word, width, measure).reverse();
    lines.push(...whole.reverse());
    line = rest ?? '';
  }
  return line || lines.length === 0 ? [...lines, line] : lines;
}

/** A word cut between characters as people see them: Chinese and Japanese have no spaces. */
function broken(word: string, width: number, measure: (words: string) => number): string[] {
  if (measure(word) <= width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const { segment } of new Intl.Segmenter().segment(word)) {
    if (part && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/** Pure: the first lines, the last of them marked when something was left out. */
export function atMost(lines: readonly string[], count: number): string[] {
  if (lines.length <= count) return [...lines];
  const kept = lines.slice(0, count);
  kept[count - 1] = `${kept[count - 1]?.trimEnd()} …`;
  return kept;
}
