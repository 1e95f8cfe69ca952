import type { SanityClient } from '@sanity/client';
import { sampleDocuments, type SampleDocument } from './documents.ts';
import { fileList, type FileName } from './files/list.ts';
import { pictureList, type PictureName } from './pictures/list.ts';
import { pictureCredit, renderPicture } from './pictures/render.ts';

type Options = {
  /** Of the dataset to fill, with a token that may write. */
  readonly client: SanityClient;
  /** Gets a line for people at each step. */
  readonly log: (line: string) => void;
};

type Loaded =
  | { ok: true; value: { documents: number; pictures: number } }
  | { ok: false; error: 'dataset_not_empty' };

/**
 * Fills an empty dataset with the sample edition; refuses one that has any content, and then changes nothing.
 *
 * Pictures and files go first, all documents in one transaction after them: an interrupted load leaves those alone, which
 * count as empty, and which the next load finds by their hash. Throws what the client throws where the service can’t
 * be reached or the token may not write.
 */
export async function loadSample({ client: anyClient, log }: Options): Promise<Loaded> {
  const client = anyClient.withConfig({ perspective: 'raw', useCdn: false });
  if (await hasContent(client)) return { ok: false, error: 'dataset_not_empty' };

  log(`Drawing ${pictureList.length} pictures for the sample edition.`);
  const assets = await uploadPictures(client);
  const files = await uploadFiles(client);

  const documents = sampleDocuments({
    now: new Date(),
    assetOf: (name) => {
      const id = assets.get(name);
      if (id === undefined) throw new Error(`The picture ${name} was not uploaded.`);
      return id;
    },
    fileOf: (name) => {
      const id = files.get(name);
      if (id === undefined) throw new Error(`The file ${name} was not uploaded.`);
      return id;
    },
    credit: pictureCredit,
  });
  const transaction = client.transaction();
  for (const document of documents) transaction.create<SampleDocument>(document);
  await transaction.commit({ visibility: 'sync' });
  log(`Loaded the sample edition: ${documents.length} documents.`);
  return { ok: true, value: { documents: documents.length, pictures: assets.size } };
}

/** Whether there’s anything that somebody made. Assets and the service’s own documents don’t count. */
function hasContent(client: SanityClient): Promise<boolean> {
  return client.fetch<boolean>(
    'count(*[!(_type in ["sanity.imageAsset", "sanity.fileAsset"]) && !(_id in path("_.**"))][0...1]) > 0',
  );
}

/** Two at a time: drawing keeps one core busy while the other picture travels. */
const workers = 2;

async function uploadPictures(client: SanityClient): Promise<Map<PictureName, string>> {
  const assets = new Map<PictureName, string>();
  const waiting = pictureList.map(({ name }) => name).values();
  const work = async () => {
    for (const name of waiting) {
      const asset = await client.assets.upload('image', await renderPicture(name), {
        filename: `${name}.jpg`,
        contentType: 'image/jpeg',
      });
      assets.set(name, asset._id);
    }
  };
  await Promise.all(Array.from({ length: workers }, work));
  return assets;
}

async function uploadFiles(client: SanityClient): Promise<Map<FileName, string>> {
  const assets = new Map<FileName, string>();
  for (const { name, filename, contentType, make } of fileList) {
    const asset = await client.assets.upload('file', make(), { filename, contentType });
    assets.set(name, asset._id);
  }
  return assets;
}
