/**
 * What runs inside PowerShell, the same for everyone: it never holds text, voice or file name. Those come as JSON, one line each, and
 * are data there too. Two worlds of voices: System.Speech ("sapi"), and OneCore through WinRT, which System.Speech does not list.
 *
 * System.Speech raises its events on threads that have no PowerShell, hence the few lines of C#; where a company's policy forbids
 * those, sentences are spoken without word times.
 */
const script = `
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
$utf8 = New-Object System.Text.UTF8Encoding $false
$reader = New-Object System.IO.StreamReader ([Console]::OpenStandardInput()), $utf8
$writer = New-Object System.IO.StreamWriter ([Console]::OpenStandardOutput()), $utf8
$writer.AutoFlush = $true
$sapi = $null
try {
  Add-Type -AssemblyName System.Speech
  $sapi = New-Object System.Speech.Synthesis.SpeechSynthesizer
} catch { $sapi = $null }
$hasTimes = $false
try {
  Add-Type -ReferencedAssemblies System.Speech -TypeDefinition @'
using System; using System.Collections.Generic; using System.Speech.Synthesis; using System.Threading;
public static class CrierSpeech {
  public static long[][] Speak(SpeechSynthesizer voice, string text) {
    var words = new List<long[]>(); var done = new ManualResetEvent(false); Exception problem = null;
    EventHandler<SpeakProgressEventArgs> onWord = (s, e) => {
      lock (words) words.Add(new long[] { e.CharacterPosition, e.CharacterCount, (long)e.AudioPosition.TotalMilliseconds });
    };
    EventHandler<SpeakCompletedEventArgs> onEnd = (s, e) => { problem = e.Error; done.Set(); };
    voice.SpeakProgress += onWord; voice.SpeakCompleted += onEnd;
    try { voice.SpeakAsync(text); done.WaitOne(); }
    finally { voice.SpeakProgress -= onWord; voice.SpeakCompleted -= onEnd; }
    if (problem != null) throw problem;
    lock (words) return words.ToArray();
  }
}
'@
  $hasTimes = $true
} catch { $hasTimes = $false }
$oneCore = $null
try {
  Add-Type -AssemblyName System.Runtime.WindowsRuntime
  [void][Windows.Media.SpeechSynthesis.SpeechSynthesizer, Windows.Media.SpeechSynthesis, ContentType = WindowsRuntime]
  [void][Windows.Media.SpeechSynthesis.SpeechSynthesisStream, Windows.Media.SpeechSynthesis, ContentType = WindowsRuntime]
  $asTask = @([System.WindowsRuntimeSystemExtensions].GetMethods() | Where-Object {
    $_.Name -eq 'AsTask' -and $_.GetParameters().Count -eq 1 -and
    $_.GetParameters()[0].ParameterType.Name -eq 'IAsyncOperation\`1' })[0]
  $asTask = $asTask.MakeGenericMethod([Windows.Media.SpeechSynthesis.SpeechSynthesisStream])
  $oneCore = New-Object Windows.Media.SpeechSynthesis.SpeechSynthesizer
} catch { $oneCore = $null }
function Get-Voices {
  if ($oneCore) { foreach ($v in [Windows.Media.SpeechSynthesis.SpeechSynthesizer]::AllVoices) {
    @{ world = 'onecore'; name = $v.DisplayName; language = $v.Language } } }
  if ($sapi) { foreach ($v in $sapi.GetInstalledVoices()) { if ($v.Enabled) {
    @{ world = 'sapi'; name = $v.VoiceInfo.Name; language = $v.VoiceInfo.Culture.Name } } } }
}
function Invoke-OneCore($request) {
  $voice = [Windows.Media.SpeechSynthesis.SpeechSynthesizer]::AllVoices |
    Where-Object { $_.DisplayName -ceq $request.voice } | Select-Object -First 1
  if (-not $voice) { throw 'unknown-voice' }
  $oneCore.Voice = $voice
  $oneCore.Options.SpeakingRate = [double]$request.speed
  $oneCore.Options.IncludeWordBoundaryMetadata = $true
  $stream = $asTask.Invoke($null, @($oneCore.SynthesizeTextToStreamAsync($request.text))).GetAwaiter().GetResult()
  $words = @()
  foreach ($track in $stream.TimedMetadataTracks) { if ($track.Id -eq 'SpeechWord') { foreach ($cue in $track.Cues) {
    $words += , @([int]$cue.StartPositionInInput, ([int]$cue.EndPositionInInput - [int]$cue.StartPositionInInput + 1),
      [int]$cue.StartTime.TotalMilliseconds) } } }
  $source = [System.IO.WindowsRuntimeStreamExtensions]::AsStreamForRead($stream)
  $file = [System.IO.File]::Create($request.file)
  try { $source.CopyTo($file) } finally { $file.Dispose(); $source.Dispose() }
  $script:words = $words
}
function Invoke-Sapi($request) {
  try { $sapi.SelectVoice($request.voice) } catch { throw 'unknown-voice' }
  $steps = [Math]::Round(10 * [Math]::Log([double]$request.speed) / [Math]::Log(3))
  $sapi.Rate = [int][Math]::Max(-10, [Math]::Min(10, $steps))
  $format = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo 22050, 'Sixteen', 'Mono'
  $sapi.SetOutputToWaveFile($request.file, $format)
  try {
    if ($hasTimes) { $script:words = [CrierSpeech]::Speak($sapi, $request.text) } else { $sapi.Speak($request.text) }
  } finally { $sapi.SetOutputToNull() }
}
while ($null -ne ($line = $reader.ReadLine())) {
  $answer = @{ ok = $false; problem = 'failed' }
  $script:words = $null
  try {
    $request = ConvertFrom-Json $line
    $answer.id = $request.id
    if ($request.kind -ceq 'voices') { $answer.voices = @(Get-Voices) }
    elseif ($request.world -ceq 'onecore' -and $oneCore) { Invoke-OneCore $request; $answer.words = $script:words }
    elseif ($request.world -ceq 'sapi' -and $sapi) { Invoke-Sapi $request; $answer.words = $script:words }
    else { throw 'unknown-voice' }
    $answer.ok = $true
    $answer.Remove('problem')
  } catch { if ("$_" -ceq 'unknown-voice') { $answer.problem = 'unknown-voice' } }
  $writer.WriteLine((ConvertTo-Json $answer -Compress -Depth 4))
}
`;

/** Arguments for `powershell.exe`; UTF-16 in base 64 is what it wants. A command line of Windows holds 32,767 characters. */
export const helperArgs: readonly string[] = [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-EncodedCommand',
  Buffer.from(script.trim(), 'utf16le').toString('base64'),
];
