import { cpus, totalmem } from 'node:os';

/** What the numbers depend on, in one line: processor, cores, memory, system and Node; nothing that names the machine. */
export function describeMachine(): string {
  const gibibytes = Math.round(totalmem() / 2 ** 30);
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  return [
    model,
    `${cpus().length} cores`,
    `${gibibytes} GiB`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
  ].join(', ');
}
