import { describe, expect, it } from 'vitest';
import { planOf, steps } from '../../../../tools/test/plan.mjs';
import config from '../../../../vitest.config';

const projectsOf = (args: readonly string[]) => planOf(args).steps.flatMap(({ projects }) => projects);

describe('npm test', () => {
  it('runs both checks and every group of vitest.config.ts except the measurements', () => {
    const configured = config.test?.projects?.flatMap((project) =>
      typeof project === 'object' && 'test' in project ? [project.test?.name] : [],
    );
    expect([...projectsOf([])].sort()).toEqual(configured?.filter((name) => name !== 'bench').sort());
    expect(planOf([]).checks).toEqual(['types', 'style']);
  });

  it('runs the groups that are named, in its own order', () => {
    expect(projectsOf(['e2e', 'unit'])).toEqual(['unit', 'e2e']);
    expect(planOf(['unit']).checks).toEqual([]);
    expect(planOf(['types']).steps).toEqual([]);
  });

  it('sets up a window only for groups that may want one', () => {
    expect(planOf(['unit', 'contract']).needsSetUp).toBe(false);
    expect(planOf(['types']).needsSetUp).toBe(false);
    expect(planOf(['platform']).needsSetUp).toBe(true);
    expect(planOf([]).needsSetUp).toBe(true);
  });

  it('runs single files, whatever their group', () => {
    const plan = planOf(['--file', 'tests/e2e/a.test.ts', '--file', 'tests/unit/b.test.ts']);
    expect(plan.files).toEqual(['tests/e2e/a.test.ts', 'tests/unit/b.test.ts']);
    expect(plan.checks).toEqual([]);
  });

  it('refuses a group that does not exist, and names those that do', () => {
    expect(() => planOf(['e3e'])).toThrow(/"e3e" is no group of tests[\s\S]*unit.*e2e/);
    expect(() => planOf(['--file'])).toThrow(/usage/);
  });

  it('runs the group that records sound by itself, on a desktop of its own', () => {
    expect(steps.filter(({ isBeside }) => isBeside)).toEqual([
      { projects: ['sound'], needsWindow: true, isBeside: true },
    ]);
  });
});
