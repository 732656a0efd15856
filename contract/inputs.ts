import { z } from './jitless';
import { maxAddressChars, maxTitleChars, rateRange } from './limits';
import { isViewId, sections, type ViewId } from './story';

export const nothing = z.strictObject({});
export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w-]+$/);
/** Stands for a file that a person chose; good for one use. */
export const token = z
  .string()
  .min(16)
  .max(64)
  .regex(/^[\w-]+$/);
/** Names a piece of work, so that it can be taken back. */
export const ticket = id;
export const section = z.enum(sections);
export const index = z.number().int().min(0).max(10_000_000);
export const rate = z.number().min(rateRange.min).max(rateRange.max);
export const address = z.string().min(1).max(maxAddressChars);
export const title = z.string().trim().min(1).max(maxTitleChars);
export const view = z.custom<ViewId>((value) => typeof value === 'string' && isViewId(value));
export const voiceId = z.string().min(1).max(200);
export const language = z
  .string()
  .min(2)
  .max(35)
  .regex(/^[A-Za-z0-9-]+$/);
