import { rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { Config } from '../config/config.js';
import { prepareFolder } from '../database/embedded/folder.js';
import { Log } from '../platform/log.js';
import { Operator } from './operator.js';
import { OperatorRequest, type OperatorAnswer } from './operator.contract.js';
import { operatorSocket } from './operator.path.js';

/** Takes the operator's commands on a socket in the data folder that only its owner may open. */
@Injectable()
export class OperatorSocket implements OnModuleDestroy {
  #server: Server | null = null;

  constructor(
    private readonly config: Config,
    private readonly operator: Operator,
    private readonly log: Log,
  ) {}

  /** Listens; a socket left by a dead process is taken over, and the folder is made where no database lies in it. */
  async listen(): Promise<void> {
    prepareFolder(this.config.dataDir);
    const path = operatorSocket(this.config.dataDir);
    rmSync(path, { force: true });
    const server = createServer((request, response) => {
      void this.#answer(request, response);
    });
    this.#server = server;
    const mask = process.umask(0o177);
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject).listen(path, resolve);
      });
    } finally {
      process.umask(mask);
    }
  }

  onModuleDestroy(): void {
    this.#server?.close();
    this.#server = null;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request).catch(() => null);
    // Whoever hung up before the end of the question hears no answer.
    if (body === null) return void response.destroy();
    const answer = await this.#perform(body);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  async #perform(body: string): Promise<OperatorAnswer> {
    try {
      return await this.operator.perform(OperatorRequest.parse(JSON.parse(body)));
    } catch (error) {
      this.log.error({ err: error }, "an operator's command broke");
      return {
        kind: 'refused',
        code: 'internal',
        text: {
          de: 'Der Server konnte den Befehl nicht ausführen; sein Protokoll nennt die Ursache.',
          en: "The server could not carry out the command; the server's log names the cause.",
        },
      };
    }
  }
}
