import { z } from 'zod';

// zod probes `new Function` when a schema is built; the page's content security policy refuses that and logs a violation.
z.config({ jitless: true });

export { z };
