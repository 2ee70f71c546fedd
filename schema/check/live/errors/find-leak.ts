import type { Message } from '../../report/finding.ts';

/** What must not leave a server, by what it looks like. */
interface Leak {
  readonly what: Message;
  readonly patterns: readonly RegExp[];
}

const stackTrace: Leak = {
  what: { de: 'ein Stacktrace', en: 'a stack trace' },
  patterns: [
    /at [\w.<>$ [\]]* ?\(?[^\s()"]*\.\w{1,4}:\d+:\d+\)?/,
    /at [\w.$]+\(\w+\.(java|kt|scala|cs):?(line )?\d+\)/,
    /Traceback \(most recent call last\)|File \\?"[^"]+", line \d+/,
    /"(stacktrace|stackTrace|exception|debugMessage|trace)"\s*:\s*["[{]/,
    /goroutine \d+ \[|panicked at /,
  ],
};

const database: Leak = {
  what: { de: 'SQL oder eine Meldung der Datenbank', en: 'SQL or a message of the database' },
  patterns: [
    /\bSELECT\b[^]{1,300}\bFROM\b/,
    /\bselect\s+(\*|\\?"|`|count\(|distinct\b|\w+\.)[^]{0,300}\bfrom\b/i,
    /\binsert into\s+\S|\bupdate\s+\S+\s+set\b|\bdelete from\s+\S/i,
    /SQLSTATE|ORA-\d{5}|syntax error at or near|You have an error in your SQL|(UNIQUE|FOREIGN KEY) constraint failed/,
    /(relation|column) \\?"[^"]+" does not exist|invalid byte sequence for encoding|invalid input syntax for type/,
    /\b(postgres(ql)?|mysql|mongodb(\+srv)?|redis):\/\//,
  ],
};

const filePath: Leak = {
  what: { de: 'ein Dateipfad', en: 'a file path' },
  patterns: [
    /(^|[\s"'(=:])\/(home|usr|var|opt|srv|app|root|tmp|etc|workspace|Users)\/[\w.@/-]+/,
    /\b[A-Za-z]:\\{1,2}[\w.]+\\/,
    /node_modules|site-packages|file:\/\//,
  ],
};

/** Says what an error text gives away, and where; null when nothing is seen. */
export function findLeak(text: string): { readonly what: Message; readonly excerpt: string } | null {
  for (const { what, patterns } of [stackTrace, database, filePath]) {
    const match = patterns.map((pattern) => pattern.exec(text)).find((each) => each !== null);
    if (match) return { what, excerpt: match[0].trim() };
  }
  return null;
}
