import { expect as impatient, test, type Page } from '@playwright/test';
import { storedArticle } from '../support/article.ts';
import { lakeOf } from '../support/lake.ts';
import { runningInstance } from '../support/instance.ts';
import { anEditor, bodyOf, fill, publish, reveal, soon, textOf, uploadPicture } from '../support/studio.ts';

const lake = lakeOf(runningInstance());

// A dozen Studios, on two cores: they take what they take, and only waiting for ever is a fault.
test.setTimeout(900_000);
const expect = impatient.configure({ timeout: 90_000 });
// Pictures of a dozen tabs, taken all the while, would cost more than the tabs themselves.
test.use({ trace: { mode: 'on-first-retry', screenshots: false } });

const unique = Date.now().toString(36);
const ids = ['bridge', 'ferry', 'weir'].map((name) => `collaboration-${name}-${unique}`);

/** What the Studio says when an edit is on its way for too long, when it lost its connection, or may lose work. */
const stalled =
  /^Saving|Reconnecting|brakes on|taking longer|could not|couldn.t|conflict|out of sync|An error occurred/i;

test.afterAll(async () => {
  await lake.delete({ query: '*[string::split(_id, "drafts.")[-1] in $ids]', params: { ids } });
});

test('two editors work on the same three articles at once, in two tabs each', async ({ browser }) => {
  const written = await Promise.all(ids.map((id) => lake.create(articleOf(id))));
  const [ann, ben] = await Promise.all([anEditor(browser, 'ADMIN'), anEditor(browser, 'EDITOR')]);
  // Twelve in all: of each article two of Ann's and two of Ben's.
  const tabsOf = async (editor: typeof ann) => {
    const tabs: { id: string; first: Page; second: Page }[] = [];
    for (const id of ids) tabs.push({ id, first: await editor.open(id), second: await editor.open(id) });
    return tabs;
  };
  const [anns, bens] = await Promise.all([tabsOf(ann), tabsOf(ben)]);
  const desks = ids.map((id, index) => ({ id, ann: at(anns, index), ben: at(bens, index) }));
  const tabs = desks.map(({ id, ann: a, ben: b }) => ({
    id,
    pages: [a.first, a.second, b.first, b.second],
  }));
  const everyTab = tabs.flatMap(({ pages }) => pages);

  await test.step('each sees that the other is there', async () => {
    for (const desk of desks) {
      for (const page of [desk.ann.first, desk.ann.second]) await seesAvatar(page, ben.name);
      for (const page of [desk.ben.first, desk.ben.second]) await seesAvatar(page, ann.name);
    }
  });

  await test.step('they type into different fields', async () => {
    await Promise.all(
      desks.flatMap((desk) => [
        type(desk.ann.first, 'headline', ', says Ann'),
        type(desk.ben.first, 'standfirst', ' Ben adds why.'),
      ]),
    );
    await Promise.all(everyTab.map((page) => expect(textOf(page, 'headline')).toHaveValue('News, says Ann')));
    await Promise.all(
      everyTab.map((page) => expect(textOf(page, 'standfirst')).toHaveValue('In short. Ben adds why.')),
    );
  });

  const paragraph = 'From the left, and from Ben: one paragraph. And from Ann, to the right.';
  await test.step('they see each other’s carets, and type into the same paragraph', async () => {
    await Promise.all(
      desks.flatMap((desk) => [
        placeCaret(desk.ann.second, 'one paragraph.', 'End'),
        placeCaret(desk.ben.second, 'one paragraph.', 'Home'),
      ]),
    );
    for (const desk of desks) {
      await expect(caretOf(desk.ann.second, ben.name)).toBeAttached();
      await expect(caretOf(desk.ben.second, ann.name)).toBeAttached();
    }
    await Promise.all(
      desks.flatMap((desk) => [
        desk.ann.second.keyboard.type(' And from Ann, to the right.', { delay: 20 }),
        desk.ben.second.keyboard.type('From the left, and from Ben: ', { delay: 20 }),
      ]),
    );
    await Promise.all(everyTab.map((page) => bodyReads(page, paragraph)));
  });

  await test.step('they upload pictures', async () => {
    await Promise.all(
      desks.map(async (desk, index) => {
        const page = index % 2 === 0 ? desk.ann.first : desk.ben.first;
        await uploadPicture(page, `${desk.id}.jpg`, at(['#3a6b7c', '#7c3a6b', '#6b7c3a'], index));
        await fill(page, 'mainPicture.alt', 'One colour');
      }),
    );
    for (const { pages } of tabs) {
      for (const page of pages) await expect(textOf(page, 'mainPicture.alt')).toHaveValue('One colour');
    }
  });

  await test.step('all of it is in the draft, once', async () => {
    for (const { id } of tabs) {
      await soon(() => lake.getDocument(`drafts.${id}`)).toMatchObject({
        headline: 'News, says Ann',
        standfirst: 'In short. Ben adds why.',
        body: [{ _key: 'a', children: [{ text: paragraph }] }],
        mainPicture: { alt: 'One colour', asset: { _ref: expect.stringMatching(/^image-.*-1600x900-jpg$/) } },
      });
    }
  });

  await test.step('they publish', async () => {
    await Promise.all(
      desks.map((desk, index) => publish(index % 2 === 0 ? desk.ben.second : desk.ann.second)),
    );
    for (const { id, pages } of tabs) {
      expect(await lake.getDocument(`drafts.${id}`)).toBeUndefined();
      expect(await lake.getDocument(id)).toMatchObject({ headline: 'News, says Ann' });
      for (const page of pages) {
        await expect(page.getByTestId('pane-footer-document-status')).toContainText('Last published');
      }
    }
  });

  await test.step('they go back to how it was, and see what that changes', async () => {
    const [first] = desks;
    const page = first?.ben.first ?? at(everyTab, 0);
    await page.getByTestId('pane-footer-document-status').click();
    await page.getByRole('tab', { name: 'History' }).click();
    // What was published by a program at first, and by an editor just now.
    await expect(page.getByTestId('timeline-item-button')).toHaveCount(2);
    await page.getByTestId('timeline-item-button').last().click();
    await expect(textOf(page, 'headline')).toHaveValue('News');
    await page.getByTestId('action-reverttorevision').click();
    await page.getByTestId('confirm-popover-confirm-button').click();
    for (const tab of at(tabs, 0).pages) await expect(textOf(tab, 'headline')).toHaveValue('News');
    for (const tab of at(tabs, 0).pages) await bodyReads(tab, 'one paragraph.');

    const other = first?.ann.first ?? page;
    await other.getByTestId('pane-footer-document-status').click();
    await other.getByRole('tab', { name: 'Review changes' }).click();
    const changes = other.locator('#review-panel');
    await expect(changes.locator('del').filter({ hasText: ', says Ann' })).toBeVisible();
    await expect(changes).toContainText('Ben adds why.');

    const restored = await lake.getDocument(`drafts.${at(ids, 0)}`);
    expect(restored).toMatchObject({ headline: at(written, 0)['headline'], body: at(written, 0)['body'] });
    await publish(page);
    expect(await lake.getDocument(at(ids, 0))).toMatchObject({ headline: 'News' });
  });

  await test.step('nothing stalled', async () => {
    for (const page of everyTab) await expect(page.getByText(stalled)).toHaveCount(0);
    expect([...ann.complaints, ...ben.complaints]).toEqual([]);
  });
  await Promise.all([ann.context.close(), ben.context.close()]);
});

function articleOf(id: string) {
  return {
    ...storedArticle(id, 'News', 'In short.'),
    body: [
      {
        _type: 'block',
        _key: 'a',
        style: 'normal',
        markDefs: [],
        children: [{ _type: 'span', _key: 'a1', text: 'one paragraph.', marks: [] }],
      },
    ],
  };
}

/** The element at an index where there is one for certain. */
function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new Error(`nothing at ${index}`);
  return item;
}

async function seesAvatar(page: Page, name: string): Promise<void> {
  await expect(page.getByTestId('document-level-presence').getByTitle(name).first()).toBeVisible();
}

function caretOf(page: Page, name: string) {
  return page.getByTestId(`presence-cursor-${name.replaceAll(' ', '-')}`).first();
}

/** Where somebody else's caret stands there is a character without width. */
async function bodyReads(page: Page, text: string): Promise<void> {
  const words = async () => ((await bodyOf(page).textContent()) ?? '').replaceAll('\uFEFF', '').trim();
  await expect.poll(words, { timeout: 90_000 }).toBe(text);
}

/** Writes at the end of a field, as fingers do. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await textOf(page, name).click();
  await page.keyboard.press('ControlOrMeta+End');
  await page.keyboard.type(text, { delay: 20 });
}

/**
 * Clicks into the text, of one paragraph, and goes to where it begins or ends; again, where the editor was not ready for that.
 * Others' carets part its words, so that nothing is looked for by them.
 */
async function placeCaret(page: Page, paragraph: string, key: 'Home' | 'End'): Promise<void> {
  await reveal(page, 'field-body');
  await expect(async () => {
    await bodyOf(page).click({ timeout: 5000 });
    await page.keyboard.press(key);
    const before = await bodyOf(page).evaluate((body) => {
      const { anchorNode, anchorOffset } = getSelection() ?? {};
      if (!anchorNode || !body.contains(anchorNode)) return null;
      const range = document.createRange();
      range.setStart(body, 0);
      range.setEnd(anchorNode, anchorOffset ?? 0);
      return range.toString().replaceAll('\uFEFF', '');
    });
    expect(before).toBe(key === 'Home' ? '' : paragraph);
  }).toPass({ timeout: 90_000 });
}
