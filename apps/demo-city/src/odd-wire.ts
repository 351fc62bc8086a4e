import type { ServerResponse } from 'node:http';
import { bytesOf } from './spoiled-text.js';
import type { DemoAnswer } from './wire-answer.js';

/** An answer, and where it goes. */
interface Sending {
  readonly answer: DemoAnswer;
  readonly response: ServerResponse;
}

const HUGE = 1_000_000;

/** Headers that contradict each other, as caches and frameworks send them; the first of each counts. */
export function sendTwice({ answer, response }: Sending): void {
  const bytes = bytesOf(answer);
  const head = [
    'Content-Type: application/json',
    'Content-Type: text/html',
    `Content-Length: ${bytes.length}`,
    'ETag: "eins"',
    'ETag: "zwei"',
    'Set-Cookie: a=1',
    'Set-Cookie: b=2',
    'Connection: close',
  ];
  sendRaw(response, head, bytes);
}

/** RFC 9110, 15.2: any number of interim answers may come before the one that counts. */
export function sendInterim({ answer, response }: Sending): void {
  response.writeContinue();
  response.writeEarlyHints({ link: '</style.css>; rel=preload; as=style' });
  response.writeHead(answer.status, answer.headers).end(bytesOf(answer));
}

/** RFC 9112, 6.3: lengths that differ are no HTTP; whoever takes one of them can be lied to. */
export function sendTwoLengths({ answer, response }: Sending): void {
  const bytes = bytesOf(answer);
  sendRaw(response, [`Content-Length: ${bytes.length}`, 'Content-Length: 12'], bytes);
}

/** Sizes of pieces are hexadecimal numbers. */
export function sendBrokenChunks({ answer, response }: Sending): void {
  const bytes = bytesOf(answer);
  const half = bytes.subarray(0, Math.floor(bytes.length / 2));
  const pieces = [`${half.length.toString(16)}\r\n`, half, '\r\nviele\r\n', bytes.subarray(half.length)];
  sendRaw(response, ['Transfer-Encoding: chunked'], Buffer.concat(pieces.map((piece) => Buffer.from(piece))));
}

/** Without a length the end of the connection is the end of the data, wherever it comes. */
export function closeEarly({ answer, response }: Sending): void {
  const bytes = bytesOf(answer);
  const head = ['Content-Type: application/json', 'Connection: close'];
  sendRaw(response, head, bytes.subarray(0, Math.floor(bytes.length * 0.6)));
}

/** Somebody else listens at the port. */
export function greetLikeMail({ response }: Sending): void {
  response.socket?.end('220 mail.stadt.example ESMTP bereit\r\n');
}

/** More headers than anybody reads. */
export function sendHugeHeaders({ answer, response }: Sending): void {
  sendRaw(response, [`X-Amt: ${'a'.repeat(HUGE)}`], bytesOf(answer));
}

/** Byte for byte, past the server that would put it right. */
function sendRaw({ socket }: ServerResponse, head: readonly string[], body: Uint8Array): void {
  socket?.write(['HTTP/1.1 200 OK', ...head, '', ''].join('\r\n'));
  socket?.end(body);
}
