import type { Config } from '@react-router/dev/config';

export default {
  ssr: true,
  // Few routes: told at once, none has to be asked for later.
  routeDiscovery: { mode: 'initial' },
  future: { v8_middleware: true, v8_splitRouteModules: true },
} satisfies Config;
