import type { Check, Finding } from './finding';
import { oneLine } from './printing';
import { done, type Problem, type Told } from './told';
import type { World } from './world';

/** `crier doctor`: tells what works here, line by line, as it is found out. */
export async function doctor(world: World, checks: readonly Check[]): Promise<Told<null>> {
  for (const check of checks) {
    if (world.signal.aborted) break;
    for (const finding of await check()) await world.print(findingText(world, finding));
  }
  return done(null);
}

function findingText({ t }: World, { subject, found, advice }: Finding): string {
  const told = ({ key, values }: Problem) => oneLine(t(key, values));
  const mark = t(advice === undefined ? 'cli.doctor.good' : 'cli.doctor.bad');
  const line = `${mark}  ${t(`cli.doctor.subject.${subject}`)}: ${told(found)}\n`;
  return advice === undefined ? line : `${line}    ${told(advice)}\n`;
}
