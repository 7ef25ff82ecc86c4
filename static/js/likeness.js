// How near typed words come to a name. One slip a word is forgiven: a letter wrong, missing, doubled
// or swapped with its neighbour.

const folded = (text) => text.normalize("NFKC").toLowerCase().trim();

/** Gives 0 for the best, more for the less near, null for no likeness. Nothing typed is like all. */
export function likeness(typed, name) {
  const parts = folded(name).split(/\s+/u);
  let worst = 0;
  for (const word of folded(typed).split(/\s+/u).filter(Boolean)) {
    const ranks = parts.map((part) => near(word, part)).filter((rank) => rank !== null);
    if (!ranks.length) {
      return null;
    }
    worst = Math.max(worst, Math.min(...ranks));
  }
  return worst;
}

function near(word, part) {
  if (part.startsWith(word)) {
    return 0;
  }
  if (part.includes(word)) {
    return 1;
  }
  const letters = [...word];
  const start = [...part];
  const lengths = [letters.length - 1, letters.length, letters.length + 1];
  const slipped = letters.length > 3 && lengths.some((size) => oneSlip(letters, start.slice(0, size)));
  return slipped ? 2 : null;
}

function oneSlip(a, b) {
  const same = a.findIndex((letter, at) => letter !== b[at]);
  if (same < 0) {
    return b.length - a.length <= 1;
  }
  const rest = (letters, from) => letters.slice(from).join("");
  return (
    rest(a, same + 1) === rest(b, same + 1) ||
    rest(a, same) === rest(b, same + 1) ||
    rest(a, same + 1) === rest(b, same) ||
    (a[same] === b[same + 1] && a[same + 1] === b[same] && rest(a, same + 2) === rest(b, same + 2))
  );
}
