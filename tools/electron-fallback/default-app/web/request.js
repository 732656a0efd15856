const { Body } = require('./body.js');
const { Headers } = require('./headers.js');

class Request extends Body {
  constructor(input, init = {}) {
    const from = input instanceof Request ? input : null;
    super(init.body ?? from?.source);
    this.url = from ? from.url : new URL(String(input)).href;
    this.method = String(init.method ?? from?.method ?? 'GET').toUpperCase();
    this.headers = new Headers(init.headers ?? from?.headers);
    this.referrer = init.referrer ?? from?.referrer ?? '';
    this.signal = init.signal ?? new AbortController().signal;
  }

  clone() {
    return new Request(this);
  }
}

module.exports = { Request };
