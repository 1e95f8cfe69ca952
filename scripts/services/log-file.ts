import { close, mkdirSync, openSync, writeFile } from 'node:fs';
import { dirname } from 'node:path';
import { Writable } from 'node:stream';

/**
 * A log on a disk that may be full, or unwritable: what can't be kept is lost, and what comes afterwards is kept again. It never
 * fails, as neither whoever writes to it nor whoever hands it on may end or wait over a log. `a` goes on with a file, `w` begins
 * it anew.
 */
export function openLog(path: string, flags: 'a' | 'w'): Writable {
  let file: number | null = null;
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        file ??= openSync(path, flags, 0o600);
      } catch {
        return done();
      }
      writeFile(file, chunk, () => done());
    },
    final(done) {
      if (file === null) done();
      else close(file, () => done());
    },
  });
}
