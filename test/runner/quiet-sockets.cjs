/** A preload for Windows' Node under Wine 8, which refuses keep-alive on a socket that is not connected yet; Windows does not. */
const { Socket } = require('node:net')

Socket.prototype.setKeepAlive = function () {
  return this
}
