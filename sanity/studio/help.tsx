import { HelpCircleIcon } from '@sanity/icons/HelpCircle';
import { Box, Card, Container, Flex, Heading, Stack, Text } from '@sanity/ui';
import type { ReactNode } from 'react';
import type { Tool } from 'sanity';
import { Mark } from './mark.tsx';

/** Help in plain words, one click away on every screen. */
export const helpTool: Tool = { name: 'help', title: 'Help', icon: HelpCircleIcon, component: Help };

function Help() {
  return (
    <Box height="fill" overflow="auto" tabIndex={-1}>
      <Container width={1} paddingX={4} paddingY={5}>
        <Stack gap={5}>
          <Flex align="center" gap={3}>
            <Box style={{ width: 40, height: 40, flex: 'none' }}>
              <Mark />
            </Box>
            <Heading as="h1" size={3}>
              How the newsroom works
            </Heading>
          </Flex>
          <Chapter title="Write">
            <P>
              Press <strong>+</strong> in any list of articles. The address is made from the headline.
              Everything is saved while you type, and others who have the article open see it at once.
            </P>
            <P>Nobody outside the newsroom sees a draft.</P>
            <P>
              What is missing or wrong is marked in the form: red must be mended before publishing, yellow is
              worth a look, blue is only for you to know.
            </P>
          </Chapter>
          <Chapter title="Send to review">
            <P>
              “Send to review” puts the article under “In review”, with a word for the desk if you like. The
              desk marks it as ready, or sends it back with a note.
            </P>
            <P>
              Contributors write and change drafts. Editors publish. Moderators read along, and change nothing
              here.
            </P>
          </Chapter>
          <Chapter title="Publish, now or later">
            <P>
              “Publish” shows the article to readers within a second or two. Change it as often as you like:
              readers keep what was published until you publish again.
            </P>
            <P>
              To schedule it, choose a time to come under Publishing, at “Publication time”, and press
              “Schedule”. It goes out by itself. To hold it back, choose another time, or take it down.
            </P>
            <P>
              “Take down”, in the menu beside the button, hides it from readers, who are told at its address
              that it was withdrawn, and why if you say so. It stays here as a draft.
            </P>
          </Chapter>
          <Chapter title="Follow something live">
            <P>
              Begin an article and choose “Live blog” as its kind. Once it has an address, add entries under
              “Live”: several people can write at once, each their own. Publish an entry, and readers who have
              the page open are offered it.
            </P>
            <P>
              A key event is listed beside the blog. One entry can be pinned in the article, and “Ended” there
              says that you have stopped.
            </P>
          </Chapter>
          <Chapter title="Correct">
            <P>
              Somebody found a mistake? “Needs a correction”, in the menu, puts the article under “Corrections
              due”.
            </P>
            <P>
              Mend the text, add a correction under “Notes and sources” that says what was wrong and what is
              right, and publish. The reminder goes by itself.
            </P>
            <P>A spelling mistake needs no correction: mend it and publish.</P>
          </Chapter>
          <Chapter title="Change an address">
            <P>
              Change it in the article and publish. Links to the old address lead to the new one by
              themselves, and going back to the old one works as well.
            </P>
          </Chapter>
          <Chapter title="Arrange the front page">
            <P>
              Open “Front page”, add articles to a place and drag them by the handle. With the keyboard: move
              to the handle with Tab, press Space, move with the arrows, and press Space again. Then publish.
            </P>
            <P>Places that you leave empty are filled with the newest articles, so it never goes stale.</P>
          </Chapter>
          <Chapter title="Make a series">
            <P>
              Begin it under “Series”. Then choose it in each of its articles, under “Story”, and say which
              part that is. The series has a page of its own, and each part leads to the one before and the
              one after.
            </P>
          </Chapter>
          <Chapter title="Say something on every page">
            <P>
              “Banner”, in “Site settings”, puts one line over every page: news that can’t wait, or a notice.
              It can lead to an article, and come and go at set times.
            </P>
          </Chapter>
          <Chapter title="Go back">
            <P>
              Every version is kept. “History”, in the menu above an article, shows who changed what and when,
              and can bring an earlier version back.
            </P>
          </Chapter>
        </Stack>
      </Container>
    </Box>
  );
}

function Chapter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card border radius={3} padding={4}>
      <Stack gap={4}>
        <Heading as="h2" size={1}>
          {title}
        </Heading>
        {children}
      </Stack>
    </Card>
  );
}

function P({ children }: { children: ReactNode }) {
  return (
    <Text as="p" size={2}>
      {children}
    </Text>
  );
}
