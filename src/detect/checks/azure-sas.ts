/**
 * Shared access signatures of Azure Storage: a query with version, permissions, expiry and an HMAC.
 * Source: https://learn.microsoft.com/rest/api/storageservices/create-service-sas
 */
import type { Check } from '../types.ts';
import { decodeBase64 } from './formats/base64.ts';
import { bodyOf } from './formats/groups.ts';
import { fact, open, refuted } from './formats/verdict.ts';

/** Group `body` or the whole match, `&` or `&amp;` between its parts. Tells until when and for what it is good. */
export const azureSas: Check = {
  name: 'azure-sas',
  verify(candidate) {
    const query = new URLSearchParams(
      bodyOf(candidate)
        .replaceAll('&amp;', '&')
        .replace(/^[^?]*\?/, ''),
    );
    const signature = decodeBase64((query.get('sig') ?? '').replaceAll(' ', '+'));
    if (signature?.length !== 32)
      return refuted('its signature has not 32 bytes: cut short or made up');
    const account = /\/\/([a-z0-9]{3,24})\.(?:blob|file|queue|table|dfs)\./.exec(
      bodyOf(candidate),
    )?.[1];
    const expires = /^\d{4}-\d\d-\d\d(?:T[\d:.]+Z)?$/.test(query.get('se') ?? '')
      ? query.get('se')
      : '';
    return open('', [
      ...fact('account', account),
      ...fact('expires', expires),
      ...fact('permissions', query.get('sp')),
      ...fact('services', query.get('ss') ?? query.get('sr')),
    ]);
  },
};
