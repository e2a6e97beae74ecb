import fc from 'fast-check';
import { permanentFailure, readDeliveryReport } from './delivery-report.js';

const report = (action: string, status: string): string => `Reporting-MTA: dns; mx.example\r\nArrival-Date: Mon, 2 Mar 2026 10:00:00 +0000\r\n\r\nOriginal-Recipient: rfc822;a@b.example\r\nFinal-Recipient: rfc822; a@b.example\r\nAction: ${action}\r\nStatus: ${status}\r\nDiagnostic-Code: smtp; 550 5.1.1 <a@b.example>: Recipient address rejected:\r\n    User unknown\r\n`;

describe('a delivery report', () => {
  it('tells of each recipient, with the words of the server that refused', () => {
    expect(readDeliveryReport(report('failed', '5.1.1'))).toEqual([{ action: 'failed', status: '5.1.1', words: '550 5.1.1 <a@b.example>: Recipient address rejected: User unknown' }]);
    expect(readDeliveryReport('Final-Recipient: rfc822; a@b\nAction: FAILED\nstatus: 5.7.0 (policy)')).toEqual([{ action: 'failed', status: '5.7.0', words: '5.7.0 (policy)' }]);
  });

  it('counts only when it is for good', () => {
    expect(permanentFailure(readDeliveryReport(report('failed', '5.1.1')))).not.toBeNull();
    for (const [action, status] of [['delayed', '4.4.1'], ['failed', '4.4.7'], ['delivered', '2.0.0'], ['relayed', '5.0.0'], ['failed', 'x']] as const) {
      expect(permanentFailure(readDeliveryReport(report(action, status)))).toBeNull();
    }
  });

  it('is read whatever stands in it', () => {
    fc.assert(fc.property(fc.string(), (text) => expect(permanentFailure(readDeliveryReport(text))).toBeNull()));
  });
});
