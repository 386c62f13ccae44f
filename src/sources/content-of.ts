/** A content once more, by its id: large ones are streamed and gone after the first reading. */
import { readObjects } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';

/** Nothing where the repository does not have it. @throws GitError */
export async function* contentOf(repository: Repository, id: string): AsyncGenerator<Buffer> {
  for await (const object of readObjects(repository, [id])) {
    if (!('content' in object)) continue;
    if (Buffer.isBuffer(object.content)) yield object.content;
    else yield* object.content;
  }
}
