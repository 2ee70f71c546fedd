import { BenchError } from '../../bench-error.ts';
import type { NodeCommand, ProcessGroup } from '../../process/process-group.ts';

/** What a process says when it is ready. */
interface Started<Message> {
  readonly pid: number;
  readonly message: Message;
}

/** Starts a process and waits for its first message. Throws BenchError with its output when it ends without one. */
export async function startService<Message>(
  group: ProcessGroup,
  name: string,
  command: Pick<NodeCommand, 'args' | 'env'>,
): Promise<Started<Message>> {
  const { child, pid, lastOutput } = group.start({ ...command, core: null });
  const message = await new Promise<Message>((resolve, reject) => {
    child.once('message', (received) => resolve(received as Message));
    child.once('close', () => reject(new BenchError(`${name} did not start: ${lastOutput()}`)));
  });
  return { pid, message };
}
