import { describe, expect, test } from 'vitest';
import { originOf, pageAddress } from '../../../main/shell/origin';

describe('the address of the page', () => {
  test.each([
    [true, 'http://localhost:5173', 'crier://app/'],
    [false, undefined, 'crier://app/'],
    [false, 'http://localhost:5173', 'http://localhost:5173'],
    [false, 'http://127.0.0.1:5173/', 'http://127.0.0.1:5173/'],
    [false, 'http://localhost.evil.example:5173', 'crier://app/'],
    [false, 'https://evil.example/', 'crier://app/'],
    [false, 'http://localhost@evil.example/', 'crier://app/'],
    [false, 'file:///tmp/x.html', 'crier://app/'],
    [false, 'nonsense', 'crier://app/'],
  ])('packaged: %s, development server: %s → %s', (isPackaged, devServer, address) => {
    expect(pageAddress(isPackaged, devServer)).toBe(address);
  });

  test('with a user name in it has no origin', () => {
    expect(originOf('crier://user@app/')).toBeNull();
    expect(originOf('crier://app/')).toEqual({ scheme: 'crier:', host: 'app' });
  });
});
