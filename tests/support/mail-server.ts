import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** How a mail server takes what it is sent: as it should, or with one of its faults. */
type Manner =
  /** Takes each mail. */
  | 'well'
  /** Accepts connections, and says nothing. */
  | 'silent'
  /** Ends the connection in the middle of each mail. */
  | 'cut'
  /** Says 451 to each recipient: later. */
  | 'later';

export type MailServer = {
  url: string;
  /** `refused`: whom it says 550 to, whatever its manner. */
  be(manner: Manner, refused?: string): void;
  /** What it has taken, whole. */
  taken: { to: string; messageId: string }[];
  /** How many connections there were since it was last told how to be. */
  connections(): number;
  /** Refuses connections, until `open`. */
  shut(): Promise<void>;
  open(): Promise<void>;
};

/** A mail server of a test's own that speaks as much SMTP as a mail needs. */
export async function startMailServer(): Promise<MailServer> {
  let manner: Manner = 'well';
  let refused: string | undefined;
  let connections = 0;
  const taken: MailServer['taken'] = [];
  const sockets = new Set<Socket>();

  const talk = (socket: Socket) => {
    connections += 1;
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
    const say = (line: string) => socket.write(`${line}\r\n`);
    let heard = '';
    let to = '';
    let isMail = false;
    const hear = (line: string) => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'QUIT') return socket.end('221 bye\r\n');
      if (verb === 'RCPT') {
        to = /<(.*?)>/.exec(line)?.[1] ?? '';
        if (manner === 'later') return say('451 4.7.1 try again later');
        if (to === refused) return say('550 5.1.1 no such mailbox');
      }
      isMail = verb === 'DATA';
      return say(isMail ? '354 go on' : '250 fine');
    };
    socket.on('data', (chunk: Buffer) => {
      heard += chunk.toString();
      if (manner === 'silent') return;
      if (isMail && manner === 'cut') {
        socket.destroy();
        return;
      }
      for (;;) {
        const end = heard.indexOf(isMail ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const said = heard.slice(0, end);
        heard = heard.slice(end + (isMail ? 5 : 2));
        if (!isMail) hear(said);
        else {
          isMail = false;
          taken.push({ to, messageId: /^Message-ID: (.*)$/im.exec(said)?.[1]?.trim() ?? '' });
          say('250 taken');
        }
      }
    });
    if (manner !== 'silent') say('220 a mail server');
  };

  const server = createServer(talk).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    be(next, whom) {
      manner = next;
      refused = whom;
      connections = 0;
    },
    connections: () => connections,
    async shut() {
      if (!server.listening) return;
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
    async open() {
      if (server.listening) return;
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
    },
  };
}
