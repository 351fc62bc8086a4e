import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { NestFactory } from '@nestjs/core';
import { processConfig } from '../config/environment.js';
import { CoreModule } from '../core.module.js';
import { Operator } from '../operator/operator.js';
import { OperatorAnswer, type OperatorRequest } from '../operator/operator.contract.js';
import { operatorSocket } from '../operator/operator.path.js';
import { createLog } from '../platform/log.js';

/** Asks the server of this data folder, or opens the database itself where none runs. */
export async function askOperator(asked: OperatorRequest): Promise<OperatorAnswer> {
  const config = processConfig();
  const socketPath = operatorSocket(config.dataDir);
  return (await askServer(socketPath, asked)) ?? (await performHere(asked));
}

/** Null where nobody listens. */
async function askServer(socketPath: string, asked: OperatorRequest): Promise<OperatorAnswer | null> {
  const answer = await new Promise<string | null>((resolve, reject) => {
    const call = request({ socketPath, method: 'POST', path: '/' }, (response) => {
      text(response).then(resolve, reject);
    });
    call.on('error', (error) => {
      if (isNobodyThere(error)) resolve(null);
      else reject(error);
    });
    call.end(JSON.stringify(asked));
  });
  return answer === null ? null : OperatorAnswer.parse(JSON.parse(answer));
}

async function performHere(asked: OperatorRequest): Promise<OperatorAnswer> {
  const config = processConfig();
  const log = createLog(config.logLevel);
  const app = await NestFactory.createApplicationContext(CoreModule.forRoot(config, log), {
    logger: false,
    abortOnError: false,
  });
  try {
    const answer = await app.get(Operator, { strict: false }).perform(asked);
    // The answer as it would come over the socket: dates are text.
    return OperatorAnswer.parse(JSON.parse(JSON.stringify(answer)));
  } finally {
    await app.close();
  }
}

function isNobodyThere(error: Error): boolean {
  return 'code' in error && (error.code === 'ENOENT' || error.code === 'ECONNREFUSED');
}
