// A web socket server as people write it with `ws`: who sends a number has so many bytes sent to all.
// Only for measuring, beside the program. It ends when its standard input does.
import { WebSocketServer } from 'ws';

// As long as the queue of what it is compared with.
const BACKLOG = 4096;

const server = new WebSocketServer({ host: '127.0.0.1', port: 0, backlog: BACKLOG, clientTracking: true });

server.on('connection', (socket) => {
  socket.on('error', () => socket.terminate());
  socket.on('message', (asked) => {
    const message = Buffer.alloc(Number(asked.toString()), 'x');
    for (const client of server.clients) {
      if (client !== socket) client.send(message, { binary: true });
    }
  });
});

server.on('listening', () => {
  const { address, port } = server.address();
  process.stdout.write(`${address}:${port}\n`);
});

process.stdin.on('end', () => process.exit(0)).resume();
