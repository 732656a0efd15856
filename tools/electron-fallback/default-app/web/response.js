const { Body } = require('./body.js');
const { Headers } = require('./headers.js');

class Response extends Body {
  constructor(body = null, { status = 200, statusText = '', headers } = {}) {
    super(body);
    if (!Number.isInteger(status) || status < 200 || status > 599) throw new RangeError('status must be 200 to 599');
    this.status = status;
    this.statusText = statusText;
    this.headers = new Headers(headers);
    const type = typeOf(body);
    if (type && !this.headers.has('content-type')) this.headers.set('content-type', type);
    this.type = 'default';
    this.url = '';
    this.redirected = false;
  }

  get ok() {
    return this.status >= 200 && this.status < 300;
  }

  clone() {
    return new Response(this.source, this);
  }

  /** Stands for a network error: the page's `fetch` rejects. */
  static error() {
    const response = new Response();
    response.status = 0;
    response.type = 'error';
    return response;
  }

  static json(value, init = {}) {
    const headers = new Headers(init.headers);
    if (!headers.has('content-type')) headers.set('content-type', 'application/json');
    return new Response(JSON.stringify(value), { ...init, headers });
  }

  static redirect(url, status = 302) {
    return new Response(null, { status, headers: { location: String(url) } });
  }
}

/** The type a body implies, or a falsy value. */
function typeOf(body) {
  if (typeof body === 'string') return 'text/plain;charset=UTF-8';
  return body !== null && typeof body.arrayBuffer === 'function' ? body.type : null;
}

module.exports = { Response };
