import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createClient as createClient7 } from 'sanity-client-7';
import { openLake, rejection, type TestLake } from './support.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await openLake();
});
afterAll(() => lake.close());

const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a dataset is made, filled, made private, listed and removed, with everything in it', async () => {
  const { datasets } = lake.editor;
  expect(await datasets.create('archive', { aclMode: 'public', description: 'Older years' })).toEqual({
    datasetName: 'archive',
    aclMode: 'public',
    description: 'Older years',
  });
  const archive = lake.editor.withConfig({ dataset: 'archive' });
  await archive.create({ _id: 'old', _type: 'article' });
  const asset = await archive.assets.upload('image', pixel, { filename: 'dot.png' });
  const anybody = lake.client({ dataset: 'archive' });
  expect(await anybody.fetch('*[_type == "article"]._id')).toEqual(['old']);
  expect(await lake.editor.getDocument('old')).toBeUndefined();
  expect((await datasets.list()).map(({ name, aclMode }) => `${name} ${aclMode}`)).toEqual([
    'production public',
    'archive public',
  ]);

  await datasets.edit('archive', { aclMode: 'private' });
  expect(await rejection(anybody.fetch('*'))).toMatchObject({ statusCode: 401 });
  expect(await rejection(anybody.getDocument('old'))).toMatchObject({ statusCode: 401 });
  expect((await fetch(`${lake.url}/v1/data/listen/archive?query=*`)).status).toBe(401);
  await lake.restart();
  expect(await rejection(lake.client({ dataset: 'archive' }).fetch('*'))).toMatchObject({ statusCode: 401 });
  expect(await lake.reader.withConfig({ dataset: 'archive' }).fetch('count(*)')).toBe(2);

  const listening = await fetch(`${lake.url}/v1/data/listen/archive?query=*`, {
    headers: { authorization: `Bearer ${lake.editor.config().token}` },
  });
  expect(await lake.editor.datasets.delete('archive')).toEqual({ deleted: true });
  await expect(listening.text()).rejects.toThrow();
  expect(await rejection(lake.editor.withConfig({ dataset: 'archive' }).fetch('*'))).toMatchObject({
    statusCode: 404,
  });
  expect((await fetch(asset.url.replace(/^https?:\/\/[^/]+/, lake.url))).status).toBe(404);
  expect(readdirSync(join(lake.dir, 'datasets')).filter((file) => file.startsWith('archive'))).toEqual([]);
  expect(existsSync(join(lake.dir, 'assets', 'archive'))).toBe(false);

  await lake.restart();
  await lake.editor.datasets.create('archive');
  expect(await lake.client({ dataset: 'archive' }).fetch('count(*)')).toBe(0);
  await lake.editor.datasets.delete('archive');
});

test('what can’t be made or removed says why', async () => {
  const { datasets } = lake.editor;
  expect(await rejection(datasets.create('production'))).toMatchObject({ statusCode: 409 });
  expect(await rejection(datasets.delete('production'))).toMatchObject({
    statusCode: 400,
    message: expect.stringContaining('is the dataset that this publication is made of'),
  });
  expect(await rejection(datasets.delete('nowhere'))).toMatchObject({ statusCode: 404 });
  expect(await rejection(datasets.create('new', { aclMode: 'custom' }))).toMatchObject({ statusCode: 400 });
  for (const name of ['..', 'Upper', 'a%2Fb', '%00', 'x'.repeat(65)]) {
    const answer = await fetch(`${lake.url}/v1/datasets/${name}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${lake.editor.config().token}` },
    });
    expect({ name, ok: answer.ok, fault: answer.status >= 500 }).toEqual({ name, ok: false, fault: false });
  }
  expect(readdirSync(join(lake.dir, 'datasets')).filter((file) => file.endsWith('.sqlite'))).toEqual([
    'production.sqlite',
  ]);
});

test.each(['editor', 'contributor', 'viewer'] as const)('a(n) %s makes and removes none', async (role) => {
  const { datasets } = await lake.person(role);
  for (const attempt of [datasets.create('mine'), datasets.delete('production')])
    expect(await rejection(attempt)).toMatchObject({
      statusCode: 403,
      details: { type: 'insufficientPermissionsError' },
    });
});

test('the project, its people and its roles, by either client', async () => {
  const seven = createClient7(lake.editor.config() as never);
  for (const client of [lake.editor, seven]) {
    const [project] = await client.projects.list();
    expect(project).toMatchObject({ id: 'gazette', members: expect.any(Array) });
    expect(await client.projects.getById('gazette')).toEqual(project);
    expect(project?.members.filter(({ isCurrentUser }) => isCurrentUser)).toHaveLength(1);
    expect(await client.users.getById('me')).toMatchObject({ id: 'robot-editor', role: 'administrator' });
  }
  expect(await rejection(lake.editor.projects.getById('another'))).toMatchObject({ statusCode: 404 });
  const grants = async (role: 'editor' | 'administrator') =>
    (await lake.person(role)).request<Record<string, { grants: { name: string }[] }[]>>({
      url: '/projects/gazette/grants',
    });
  const datasetGrants = async (role: 'editor' | 'administrator') =>
    (await grants(role))['sanity.project.datasets']?.[0]?.grants.map(({ name }) => name);
  expect(await datasetGrants('editor')).toEqual(['read']);
  expect(await datasetGrants('administrator')).toContain('create');
  const roles = await lake.editor.request<{ name: string }[]>({ url: '/projects/gazette/roles' });
  expect(roles.map(({ name }) => name)).toEqual(['administrator', 'editor', 'contributor', 'viewer']);
});
